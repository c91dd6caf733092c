import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { openAddress } from '@/src/platform/open-address';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import type { PublishedResult } from '../poll-types';
import './verify-yourself.scss';

type VerifyYourselfProps = { pollId: string; state: PublishedResult['state'] };

/** In plain words how anybody checks the result, and what this does not promise. */
export function VerifyYourself({ pollId, state }: VerifyYourselfProps) {
  const { data } = useQuery(cloud.polls.bulletinAddress.queryOptions({ pollId }));
  const [bulletin, verifier] = [data?.bulletin ?? null, data?.verifier ?? null];
  return (
    <Card>
      <View className="verify-yourself">
        <View>不用相信我们，您可以自己算一遍：</View>
        <View>1. 您的票：打开表决页面，手机会自动核对您的回执还在不在票箱里。</View>
        <View>
          {state === 'archived'
            ? '2. 封存期已满，结果公报不再提供下载。以前下载的文件仍然可以核对。'
            : '2. 全部的票：下载结果公报，里面有每一张票的记录，没有姓名和房号。'}
        </View>
        <AddressButton address={bulletin} icon="download" words="结果公报" />
        <View>3. 打开核对网页，选择下载的文件。网页不联网，在您自己的手机或电脑上重新计票。</View>
        <AddressButton address={verifier} icon="link" words="核对网页" />
        {data && verifier === null && (
          <View>这里没有对外的网址，要结果公报和核对程序，请联系社区的系统管理员。</View>
        )}
        <View className="verify-yourself__note">
          能保证的：收到回执的票没有被丢掉或改动，也没有多出假票，否则谁都查得出来。做不到的：不能防止管理服务器数据库的人看到大家的选择，也不能防止有人买卖选票。
        </View>
      </View>
    </Card>
  );
}

type AddressButtonProps = { address: string | null; icon: 'download' | 'link'; words: string };

/** Opens it in the browser; in the mini-program, which opens no other pages, its address is copied. */
const AddressButton = ({ address, icon, words }: AddressButtonProps) =>
  address === null ? null : (
    <TextButton icon={icon} onPress={() => openAddress(address)}>
      {process.env.TARO_ENV === 'weapp' ? `复制${words}的地址` : `打开${words}`}
    </TextButton>
  );
