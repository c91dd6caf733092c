import { View } from '@tarojs/components';
import { copyText } from '@/src/platform/copy-text';
import { hostedAddress } from '@/src/platform/server-address';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import type { PublishedResult } from '../poll-types';
import './verify-yourself.scss';

type VerifyYourselfProps = { pollId: string; state: PublishedResult['state'] };

/** In plain words how anybody checks the result, and what this does not promise. */
export function VerifyYourself({ pollId, state }: VerifyYourselfProps) {
  const isArchived = state === 'archived';
  return (
    <Card>
      <View className="verify-yourself">
        <View>不用相信我们，您可以自己算一遍：</View>
        <View>1. 您的票：打开表决页面，手机会自动核对您的回执还在不在票箱里。</View>
        {isArchived ? (
          <View>2. 封存期已满，公示文件不再提供下载。以前下载的文件仍然可以核对。</View>
        ) : (
          <>
            <View>2. 全部的票：下载公示文件，里面有每一张票的记录，看不出是谁投的房号。</View>
          </>
        )}
        <View>3. 打开核对网页，选择下载的文件。网页不联网，在您自己的手机或电脑上重新计票。</View>
        <TextButton
          icon="link"
          onPress={() => void copyText(`${hostedAddress() || location.origin}/verify`)}
        >
          复制核对网页的地址
        </TextButton>
        <View className="verify-yourself__note">
          能保证的：收到回执的票没有被丢掉或改动，也没有多出假票，否则谁都查得出来。不能保证的：管理服务器数据库的人看不到票的内容；也防不住有人买卖选票。
        </View>
      </View>
    </Card>
  );
}
