import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { openNotice } from '../../notice-pages';
import type { NoticeDetail } from '../../notice-types';

/** What stands above the text so that nobody takes an old word for the last one. */
export function NoticeLinks({ notice }: { notice: NoticeDetail }) {
  const { correctedBy, corrects, expired } = notice;
  return (
    <>
      {correctedBy && (
        <Callout tone="danger" title="已更正，见新公告">
          <View>下面的内容有误，请以新公告为准。</View>
          <TextButton icon="arrow-right" onPress={() => openNotice(correctedBy.id)}>
            {`看新公告：${correctedBy.title}`}
          </TextButton>
        </Callout>
      )}
      {corrects && (
        <Callout tone="info" title="这是一份更正公告" icon="pencil">
          <TextButton icon="link" onPress={() => openNotice(corrects.id)}>
            {`更正自：${corrects.title}`}
          </TextButton>
        </Callout>
      )}
      {expired && <Callout tone="warning" title="这份公告已经过了有效期" icon="history" />}
    </>
  );
}
