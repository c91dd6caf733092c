import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { copyText } from '@/src/platform/copy-text';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';

type LegalEffectNoteProps = {
  legalEffect: LegalEffect;
  /** Of the city's voting system, where there is one; the mini-program opens no foreign pages. */
  officialSystemUrl?: string | null;
};

/** What the result is worth; stands on every page of a poll. */
export function LegalEffectNote({ legalEffect, officialSystemUrl = null }: LegalEffectNoteProps) {
  const { label, note } = legalEffects[legalEffect];
  return (
    <Callout tone="info" icon="scale" title={label}>
      <View>{note}</View>
      {officialSystemUrl !== null && (
        <>
          <View>{`政府电子投票系统：${officialSystemUrl}`}</View>
          <TextButton icon="copy" onPress={() => void copyText(officialSystemUrl)}>
            复制网址
          </TextButton>
        </>
      )}
    </Callout>
  );
}
