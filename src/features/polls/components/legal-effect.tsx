import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { Callout } from '@/src/ui/callout/callout';

/** What the result is worth; stands on every page of a poll. */
export function LegalEffectNote({ legalEffect }: { legalEffect: LegalEffect }) {
  const { label, note } = legalEffects[legalEffect];
  return (
    <Callout tone="info" icon="scale" title={label}>
      <View>{note}</View>
    </Callout>
  );
}
