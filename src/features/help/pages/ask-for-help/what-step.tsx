import { View } from '@tarojs/components';
import { emergenciesIn, emergencyNumbers } from '@/shared/volunteering/help/emergency-words';
import { helpKindNames, helpKinds } from '@/shared/volunteering/help/help-kinds';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { callPhone } from '@/src/platform/call-phone';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { ChoiceTiles } from '../../components/choice-tiles';
import { kindIcons } from '../../help-words';
import type { HelpDraft, HelpDraftProblems } from './help-draft';

export interface StepProps {
  draft: HelpDraft;
  change: (changes: Partial<HelpDraft>) => void;
  problems: HelpDraftProblems;
}

/** What for: a picture and a few words. Words that tell of danger lead to whoever comes at once. */
export function WhatStep({ draft: { kind, words }, change, problems }: StepProps) {
  return (
    <>
      <ChoiceTiles
        label="要帮什么忙？"
        tiles={helpKindNames.map((value) => ({
          value,
          word: helpKinds[value],
          icon: kindIcons[value],
        }))}
        chosen={kind}
        onChoose={(chosen) => change({ kind: chosen })}
        error={problems.kind}
      />
      <TextArea
        label="说清楚一点"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={helpLimits.words.max}
        placeholder="例如：帮我到社区药房取一盒降压药，药费我出。"
        hint="全社区都能看到。门牌号和电话在后面填，只有来帮忙的人能看到。"
        error={problems.words}
      />
      <Emergency words={words} />
    </>
  );
}

function Emergency({ words }: { words: string }) {
  const numbers = emergenciesIn(words);
  if (numbers.length === 0) return null;
  return (
    <Callout tone="danger" icon="siren" title="情况紧急，请先打电话">
      <View>邻居可能要过一会儿才看到这里。有危险时请马上拨打：</View>
      {numbers.map((number) => (
        <DangerButton key={number} icon="phone" onPress={() => callPhone(number)}>
          {`${number} ${emergencyNumbers[number].name}：${emergencyNumbers[number].words}`}
        </DangerButton>
      ))}
    </Callout>
  );
}
