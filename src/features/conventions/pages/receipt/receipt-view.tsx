import { View } from '@tarojs/components';
import {
  revocationReasons,
  signingMeans,
  signingWays,
} from '@/shared/conventions/acknowledgement/signing-words';
import { copyText } from '@/src/platform/copy-text';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { DrawnSignature } from '@/src/ui/signature-pad/signature-pad';
import { dayAndTime } from '@/src/ui/words/time';
import type { Receipt } from '../../acknowledgement-types';
import { openChanges, openConvention } from '../../convention-pages';
import { TakeBack } from './take-back';
import './receipt.scss';

export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { conventionId, conventionName, edition, strokes, revoked, helper, editionInForce } =
    receipt;
  return (
    <>
      {revoked ? (
        <Callout tone="warning" title="这份签署已经撤回">
          {`${dayAndTime(revoked.at)}，${revocationReasons[revoked.why]}。手写的签名已经删除。`}
        </Callout>
      ) : (
        <Callout tone="success" title={`已签署知晓第${edition}版`}>
          {signingMeans}
        </Callout>
      )}
      {editionInForce !== null && editionInForce !== edition && (
        <Callout tone="info" title={`现在生效的是第${editionInForce}版`}>
          <TextButton icon="diff" onPress={() => openChanges(conventionId)}>
            看看改了什么
          </TextButton>
        </Callout>
      )}
      <Card>
        <Facts
          facts={[
            { name: '公约', value: `${conventionName}（第${edition}版）` },
            { name: receipt.basis === 'household' ? '为哪一户' : '住处', value: receipt.room },
            { name: '签署人', value: receipt.signerName || '已注销' },
            { name: '方式', value: signingWays[receipt.way] },
            { name: '时间', value: dayAndTime(receipt.signedAt) },
            ...(helper === null ? [] : [{ name: '现场协助', value: helper || '已注销' }]),
          ]}
        />
      </Card>
      {strokes && <DrawnSignature label={`${receipt.signerName}的签名`} strokes={strokes} />}
      <SecondaryButton icon="book-open" onPress={() => openConvention(conventionId)}>
        读公约
      </SecondaryButton>
      <Proof receipt={receipt} />
      {!revoked && <TakeBack receipt={receipt} />}
    </>
  );
}

/** What proves to anybody which words were signed, for those who ask. */
function Proof({ receipt }: { receipt: Receipt }) {
  const { textDigest, statement, statementDigest, signature, logKey } = receipt;
  const all = JSON.stringify({ statement, statementDigest, signature, logKey });
  return (
    <Section title="凭证">
      <Card>
        <View className="receipt__note">
          下面的指纹由公约的每一个字算出来。公约有一个字不同，指纹就不同，所以谁也不能事后换掉您签的内容。
        </View>
        <View className="receipt__digest">{`公约指纹 ${inFours(textDigest)}`}</View>
        <View className="receipt__digest">{`签署指纹 ${inFours(statementDigest)}`}</View>
        <TextButton icon="copy" onPress={() => void copyText(all)}>
          复制完整凭证
        </TextButton>
      </Card>
    </Section>
  );
}

const inFours = (hex: string): string => hex.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
