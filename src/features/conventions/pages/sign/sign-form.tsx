import { View } from '@tarojs/components';
import { useState } from 'react';
import { signatureProblem } from '@/shared/conventions/acknowledgement/signature-rules';
import { type SigningWay, signingMeans } from '@/shared/conventions/acknowledgement/signing-words';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Page } from '@/src/ui/page/page';
import { SignaturePad } from '@/src/ui/signature-pad/signature-pad';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { day } from '@/src/ui/words/time';
import type { EditionToSign, HomeToSign } from '../../acknowledgement-types';
import { openChanges, openEdition, replaceByReceipt } from '../../convention-pages';
import { SignedAlready } from './signed-already';
import './sign.scss';

type SignFormProps = { conventionId: string; inForce: EditionToSign; homes: HomeToSign[] };

const ways = [
  { value: 'signature', label: '手写签名', note: '用手指写名字', icon: 'signature' },
  { value: 'tap', label: '点按确认', note: '不方便写字时用', icon: 'check' },
] as const;

/**
 * Whoever signs sees what it is they sign for. What they drew stays through errors, also when another
 * edition has come into force meanwhile: they look at what changed and sign that one.
 */
export function SignForm({ conventionId, inForce, homes }: SignFormProps) {
  const submission = useSubmission({
    key: `acknowledge:${conventionId}`,
    send: cloudClient.conventions.acknowledge.mutate,
    refetches: [cloud.conventions.pathKey()],
    onReceived: ({ acknowledgementId }) => replaceByReceipt(acknowledgementId),
  });
  const unsigned = homes.filter(({ signed }) => !signed);
  const [chosen, setChosen] = useState<string | null>(unsigned.length > 1 ? null : '');
  const [way, setWay] = useState<SigningWay>('signature');
  const [strokes, setStrokes] = useState<number[][]>(() => submission.input?.strokes ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const home = chosen === '' ? unsigned[0] : unsigned.find(({ unitId }) => unitId === chosen);
  const { edition, digest } = inForce;
  const isUnderWay = submission.status !== 'idle' && submission.status !== 'refused';
  if (unsigned.length === 0 && !isUnderWay) return <SignedAlready homes={homes} />;

  const change = (strokesNow: number[][]) => {
    setStrokes(strokesNow);
    setProblem(null);
  };
  const submit = () => {
    if (!home) return;
    const wrong = way === 'signature' ? signatureProblem(strokes) : null;
    setProblem(wrong && refusalMessage(wrong.code));
    if (wrong) return;
    submission.submit({
      ...{ conventionId, edition, digest, unitId: home.unitId, way },
      strokes: way === 'signature' ? strokes : null,
    });
  };
  const isSuperseded = submission.status === 'refused' && submission.input?.digest !== digest;
  return (
    <Page
      title="签署知晓"
      actions={
        <PrimaryButton icon="signature" loading={isUnderWay} disabled={!home} onPress={submit}>
          我已阅读并知晓，签署
        </PrimaryButton>
      }
    >
      <Card>
        <View className="sign-form__name">{inForce.conventionName}</View>
        <View className="sign-form__edition">
          {`第${edition}版，${day(inForce.inForceFrom)} 起生效`}
        </View>
        <TextButton icon="book-open" onPress={() => openEdition(conventionId)}>
          读全文
        </TextButton>
        {unsigned.some(({ signedBefore }) => signedBefore !== null) && (
          <TextButton icon="diff" onPress={() => openChanges(conventionId)}>
            看看比您签过的版本改了什么
          </TextButton>
        )}
      </Card>
      <Callout tone="info">{signingMeans}</Callout>
      {unsigned.length > 1 && (
        <ChoiceGroup
          label="为哪一户签？"
          value={chosen}
          onChange={setChosen}
          choices={unsigned.map(({ unitId, room }) => ({
            ...{ value: unitId, label: room, icon: 'house' as const },
          }))}
        />
      )}
      <ChoiceGroup label="怎么签？" choices={[...ways]} value={way} onChange={setWay} />
      {/* Above the pad: below it they would lie outside of what somebody sees who has just signed. */}
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SubmissionNotice submission={submission} />
      {isSuperseded && (
        <TextButton icon="diff" onPress={() => openChanges(conventionId)}>
          看看新版改了什么
        </TextButton>
      )}
      {way === 'signature' && (
        <SignaturePad
          label="您的签名"
          strokes={strokes}
          onChange={change}
          otherwise="请选择“点按确认”，效果一样。"
        />
      )}
    </Page>
  );
}
