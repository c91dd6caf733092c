import { useState } from 'react';
import type { CommunitySettings } from '@/shared/community/settings';
import { settingsLimits } from '@/shared/community/settings';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import type { Settings } from '../../community-types';
import { draftOf, type SettingsDraft, settingsOf, settingsProblems } from './settings-draft';
import { coOwnerRules, stepDays, stepDaysFields } from './settings-words';

const coOwnerChoices = (Object.keys(coOwnerRules) as CommunitySettings['coOwnerRule'][]).map(
  (value) => ({ value, ...coOwnerRules[value] }),
);

export function SettingsForm({ initial }: { initial: Settings }) {
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(initial));
  const save = useCommand(cloudClient.community.changeSettings.mutate, {
    refetches: [cloud.community.pathKey()],
  });
  const problems = settingsProblems(draft);
  const change = (changes: Partial<SettingsDraft>) => {
    save.reset();
    setDraft((before) => ({ ...before, ...changes }));
  };
  const isFine = Object.keys(problems).length === 0;
  return (
    <Page
      title="议事规则"
      actions={
        <PrimaryButton
          disabled={!isFine}
          loading={save.isRunning}
          onPress={() => save.run(settingsOf(draft))}
        >
          保存
        </PrimaryButton>
      }
    >
      <Callout tone="info">
        只对以后的议题和表决起作用，正在进行的不变。每次改动都会留下记录。
      </Callout>
      {save.output && (
        <Callout tone="success">
          {save.output.changed.length > 0 ? '已保存。' : '没有改动，不用保存。'}
        </Callout>
      )}
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
      <Section title="议题">
        <TextField
          label="满多少人附议，必须答复"
          type="number"
          value={draft.cosignThreshold}
          onChange={(cosignThreshold) => change({ cosignThreshold })}
          error={problems.cosignThreshold}
        />
        <TextField
          label="附议期（天）"
          type="number"
          value={draft.cosignDays}
          onChange={(cosignDays) => change({ cosignDays })}
          error={problems.cosignDays}
        />
      </Section>
      <Section title="每一步最多几天">
        {stepDaysFields.map((field) => (
          <TextField
            key={field}
            label={`${stepDays[field].name}（天）`}
            type="number"
            value={draft[field]}
            onChange={(days) => change({ [field]: days })}
            hint={stepDays[field].note}
            error={problems[field]}
          />
        ))}
      </Section>
      <Section title="表决">
        <TextField
          label="结果公示（天）"
          type="number"
          value={draft.postingDays}
          onChange={(postingDays) => change({ postingDays })}
          hint={`不少于 ${settingsLimits.postingDays.least} 天`}
          error={problems.postingDays}
        />
        <ChoiceGroup
          label="一套房有几位共有人，听谁的？"
          choices={coOwnerChoices}
          value={draft.coOwnerRule}
          onChange={(coOwnerRule) => change({ coOwnerRule })}
        />
        <Card flush>
          <SwitchRow
            title="车位计入表决面积"
            note="议事规则里写明了才能打开"
            on={draft.parkingVotes}
            onChange={(parkingVotes) => change({ parkingVotes })}
          />
        </Card>
        <TextField
          label="政府电子投票系统的网址"
          value={draft.officialSystemUrl}
          onChange={(officialSystemUrl) => change({ officialSystemUrl })}
          maxLength={settingsLimits.officialSystemUrl.most}
          placeholder="https://"
          hint="当地要求用的才填。有法律效力的表决会写明，以那个系统的结果为准。"
          error={problems.officialSystemUrl}
          optional
        />
      </Section>
      <Section title="隐私">
        <TextField
          label="个人信息联系人"
          value={draft.privacyContact}
          onChange={(privacyContact) => change({ privacyContact })}
          maxLength={settingsLimits.privacyContact.most}
          placeholder="例如：业委会办公室，0571-12345678"
          hint="显示在隐私说明的末尾，居民有疑问时找谁。"
          error={problems.privacyContact}
          optional
        />
      </Section>
    </Page>
  );
}
