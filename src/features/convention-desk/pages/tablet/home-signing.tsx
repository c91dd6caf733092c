import { View } from '@tarojs/components';
import { useState } from 'react';
import { signatureProblem } from '@/shared/conventions/acknowledgement/signature-rules';
import { refusalMessage } from '@/shared/refusals';
import { openConvention } from '@/src/features/conventions/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { SignaturePad } from '@/src/ui/signature-pad/signature-pad';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextField } from '@/src/ui/text-field/text-field';
import type { HomesToCollect, HomeToCollect } from '../../coverage-types';

/** Somebody has signed, and it was received. */
export interface Collected {
  acknowledgementId: string;
  home: HomeToCollect;
  name: string;
}

type HomeSigningProps = {
  conventionId: string;
  home: HomeToCollect;
  words: HomesToCollect;
  onSigned: (collected: Collected) => void;
  onLeave: () => void;
};

const other = 'other';

/** One home on the tablet: who signs, and the signature. What was drawn stays through errors. */
export function HomeSigning({ conventionId, home, words, onSigned, onLeave }: HomeSigningProps) {
  const adults = home.people.filter(({ isAdult, signed }) => isAdult && !signed);
  const [chosen, setChosen] = useState<string | null>(
    adults.length === 1 ? (adults[0]?.personId ?? null) : null,
  );
  const [typed, setTyped] = useState('');
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const person = adults.find(({ personId }) => personId === chosen);
  const name = chosen === other ? typed.trim() : (person?.name ?? '');
  const submission = useSubmission({
    key: `acknowledgeOnTablet:${conventionId}:${home.unitId}`,
    send: cloudClient.conventions.acknowledgeOnTablet.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: ({ acknowledgementId }) => onSigned({ acknowledgementId, home, name }),
  });
  const isUnderWay = submission.status !== 'idle' && submission.status !== 'refused';
  const submit = () => {
    const wrong = signatureProblem(strokes);
    setProblem(wrong && refusalMessage(wrong.code));
    if (wrong) return;
    submission.submit({
      ...{ conventionId, edition: words.edition, digest: words.digest, unitId: home.unitId },
      ...{ signer: person ? { personId: person.personId } : { name }, strokes },
    });
  };
  return (
    <Page
      title="现场签署"
      actions={
        <>
          <SecondaryButton disabled={isUnderWay} onPress={onLeave}>
            换一户
          </SecondaryButton>
          <PrimaryButton
            icon="check"
            loading={isUnderWay}
            disabled={name.length < 2 && !person}
            onPress={submit}
          >
            签好了
          </PrimaryButton>
        </>
      }
    >
      <Card>
        <View className="tablet__room">{home.room}</View>
        <View className="tablet__note">{`${words.conventionName} 第${words.edition}版`}</View>
        <TextButton icon="book-open" onPress={() => openConvention(conventionId)}>
          读给他听
        </TextButton>
      </Card>
      <ChoiceGroup
        label="谁来签？"
        value={chosen}
        onChange={setChosen}
        choices={[
          ...adults.map(({ personId, name: label }) => ({
            ...{ value: personId, label, icon: 'user' as const },
          })),
          { value: other, label: '名册上没有的成年家人', icon: 'user-plus' as const },
        ]}
      />
      {chosen === other && (
        <TextField label="签署人姓名" value={typed} onChange={setTyped} maxLength={20} />
      )}
      <SignaturePad
        label={name === '' ? '签名' : `${name}的签名`}
        strokes={strokes}
        onChange={(drawn) => {
          setStrokes(drawn);
          setProblem(null);
        }}
        otherwise="请换一台能手写的手机或平板。"
      />
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SubmissionNotice submission={submission} />
    </Page>
  );
}
