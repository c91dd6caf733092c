import { View } from '@tarojs/components';
import { openTextDesk } from '@/src/features/convention-desk/public';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';
import { openText, openTextComparison, openTextHistory } from '../../convention-pages';
import type { ConventionTextData } from '../../text-types';
import './text-head.scss';

type TextHeadProps = { conventionId: string; text: ConventionTextData };

/** Which version this is, what is new in it, and what one can do with it. */
export function TextHead({ conventionId, text }: TextHeadProps) {
  const { version } = text;
  const { number, summary, isDraft } = version;
  return (
    <View className="convention-text-head">
      <View className="convention-text-head__title">{version.title}</View>
      <View className="convention-text-head__soft">
        {standingOf(version)} · {version.authorName} · {dayAndTime(version.publishedAt)}公布
      </View>
      {version.note && <View>{version.note}</View>}
      <View className="convention-text-head__buttons">
        {number > 1 && (
          <TextButton
            icon="diff"
            label={`第 ${number} 稿${summary}，看改了什么`}
            onPress={() => openTextComparison(conventionId, number - 1, number)}
          >
            {summary}
          </TextButton>
        )}
        <TextButton icon="history" onPress={() => openTextHistory(conventionId)}>
          历次文稿
        </TextButton>
        <TextButton icon="messages-square" onPress={() => openTextHistory(conventionId, 'open')}>
          全部建议
        </TextButton>
      </View>
      {isDraft ? (
        <DraftHints conventionId={conventionId} text={text} />
      ) : (
        !version.isInForce && (
          <Callout tone="info" title="这不是现行的公约">
            <View>您看的是以前的一稿，后来可能又改过。</View>
            <TextButton icon="file-text" onPress={() => openText(conventionId)}>
              看现在的
            </TextButton>
          </Callout>
        )
      )}
    </View>
  );
}

function standingOf({
  number,
  edition,
  isInForce,
  isDraft,
}: ConventionTextData['version']): string {
  if (isInForce) return `第${edition}版，生效中`;
  if (edition !== null) return `第${edition}版，已被新版代替`;
  return isDraft ? `草案第 ${number} 稿，还没有生效` : `第 ${number} 稿`;
}

function DraftHints({ conventionId, text }: TextHeadProps) {
  const { maySuggest, mayWrite, whyItStands } = text.viewer;
  return (
    <>
      {maySuggest && (
        <Callout tone="info" title="哪一条写得不好，直接说" icon="lightbulb">
          按住一条不放，或点下面的“提建议”，可以改写、删去、加一条。
        </Callout>
      )}
      {whyItStands && <Callout tone="info">{whyItStands}</Callout>}
      {mayWrite && !whyItStands && (
        <SecondaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
          {text.openSuggestions > 0 ? `修改草案，处理 ${text.openSuggestions} 条建议` : '修改草案'}
        </SecondaryButton>
      )}
    </>
  );
}
