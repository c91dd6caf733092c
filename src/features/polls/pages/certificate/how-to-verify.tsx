import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import type { Certificate } from '../../poll-types';

/** In plain words what anybody can check, and what this does not promise. */
export function HowToVerify({ certificate: { visibility, state } }: { certificate: Certificate }) {
  const isArchived = state === 'archived';
  return (
    <Card>
      <View className="certificate__ways">
        <View>
          一、看自己的票：打开投票后的回执，回执里的编号应当在公开记录里，内容和您选的一样。
        </View>
        {visibility === 'named' && !isArchived && (
          <View>二、看邻居的票：名册上的人可以打开“实名表决清单”，核对每一户的票。</View>
        )}
        <View>
          {isArchived
            ? '封存期已满，公示文件不再提供下载；这张证书上的指纹可以和以前下载的文件核对。'
            : '三、重新计票：下载公示文件，在“核对程序”页面打开它。程序不联网，在您自己的手机或电脑上重新计算名册、参加人数和结果，算出的指纹应当和上面的一样。'}
        </View>
        <View className="certificate__note">
          能保证的：已经确认的票不会被丢掉、改动，也不会多出假票，否则谁都能查出来。不能保证的：管理服务器的人看不到票的内容，也不能防止有人买卖选票。
        </View>
      </View>
    </Card>
  );
}
