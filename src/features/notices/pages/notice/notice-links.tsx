import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';
import { openNotice } from '../../notice-pages';
import type { NoticeDetail } from '../../notice-types';

/** What stands above the text so that nobody takes an old word for the last one. */
export function NoticeLinks({ notice }: { notice: NoticeDetail }) {
  const { correctedBy, corrects, expired, recall } = notice;
  return (
    <>
      {recall && (
        <Callout tone="danger" icon="undo-2" title={`已撤回（${dayAndTime(recall.recalledAt)}）`}>
          <View>{`原因：${recall.reason}`}</View>
          <View>下面的内容不用再照着做。</View>
        </Callout>
      )}
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
