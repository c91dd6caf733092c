import { View } from '@tarojs/components';
import type { TextPageData } from '@/src/features/texts/public';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';
import { openText, openTextComparison, openTextDesk, openTextHistory } from '../../text-pages';
import './text-head.scss';

type TextHeadProps = { topicId: string; text: TextPageData; isCurrent: boolean };

/** Which version this is, what is new in it, and what one can do with it. */
export function TextHead({ topicId, text, isCurrent }: TextHeadProps) {
  const { version, viewer, openSuggestions } = text;
  const { number, summary } = version;
  return (
    <View className="text-head">
      <View className="text-head__title">{version.title}</View>
      <View className="text-head__soft">
        第 {number} 版 · {version.authorName} · {dayAndTime(version.publishedAt)}公布
      </View>
      {version.note && <View>{version.note}</View>}
      <View className="text-head__buttons">
        {number > 1 && (
          <TextButton
            icon="diff"
            label={`第 ${number} 版${summary}，看改了什么`}
            onPress={() => openTextComparison(topicId, number - 1, number)}
          >
            {summary}
          </TextButton>
        )}
        <TextButton icon="history" onPress={() => openTextHistory(topicId)}>
          各个版本
        </TextButton>
        <TextButton icon="messages-square" onPress={() => openTextHistory(topicId, 'open')}>
          全部建议
        </TextButton>
      </View>
      {isCurrent ? (
        <CurrentHints {...{ topicId, viewer, openSuggestions }} />
      ) : (
        <Callout tone="info" title={`您看的是第 ${number} 版`}>
          <View>后来可能又改过。</View>
          <TextButton icon="file-text" onPress={() => openText(topicId)}>
            看最新的一版
          </TextButton>
        </Callout>
      )}
    </View>
  );
}

type CurrentHintsProps = Pick<TextPageData, 'viewer' | 'openSuggestions'> & { topicId: string };

function CurrentHints({ topicId, viewer, openSuggestions }: CurrentHintsProps) {
  const { mayWrite, maySuggest, whyItStands } = viewer;
  return (
    <>
      {maySuggest && (
        <Callout tone="info" title="哪里写得不好，直接说" icon="lightbulb">
          按住一段不放，或点下面的“提建议”，可以改写、删去、加一段。
        </Callout>
      )}
      {whyItStands && <Callout tone="info">{whyItStands}</Callout>}
      {mayWrite && !whyItStands && (
        <SecondaryButton icon="pencil" onPress={() => openTextDesk(topicId)}>
          {openSuggestions > 0 ? `修改文稿，处理 ${openSuggestions} 条建议` : '修改文稿'}
        </SecondaryButton>
      )}
    </>
  );
}
