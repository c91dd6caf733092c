import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { signingMeans, signingWays } from '@/shared/conventions/acknowledgement/signing-words';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { AcknowledgementState, EditionToSign, HomeToSign } from '../acknowledgement-types';
import { openChanges, openReceipt, openSign } from '../convention-pages';
import './acknowledgement-call.scss';

/** On a convention's page: what the caller is asked to sign, what they signed, and what changed since. */
export function AcknowledgementCall({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.acknowledgementState.queryOptions({ conventionId }));
  useDidShow(() => void query.refetch());
  return (
    <QueryView query={query} loadingRows={1}>
      {(state) => <Call conventionId={conventionId} state={state} />}
    </QueryView>
  );
}

function Call({ conventionId, state }: { conventionId: string; state: AcknowledgementState }) {
  const { inForce, homes } = state;
  if (!inForce || homes.length === 0) return null;
  const unsigned = homes.filter(({ signed }) => !signed);
  if (unsigned.length > 0)
    return <Asked conventionId={conventionId} inForce={inForce} homes={unsigned} />;
  return (
    <Card tone="success">
      {homes.map((home) => (
        <Signed key={home.unitId} home={home} isHousehold={inForce.basis === 'household'} />
      ))}
    </Card>
  );
}

type AskedProps = { conventionId: string; inForce: EditionToSign; homes: HomeToSign[] };

function Asked({ conventionId, inForce, homes }: AskedProps) {
  const { edition, basis } = inForce;
  const before = homes.find(({ signedBefore }) => signedBefore !== null)?.signedBefore ?? null;
  const who = basis === 'household' ? '每户有一位成年人签就可以。' : '每位成年人自己签。';
  return (
    <Card tone="accent">
      <View className="acknowledgement-call__title">
        {before === null ? '请您读一读，签署知晓' : `第${edition}版有修改，请您再看一看`}
      </View>
      <View className="acknowledgement-call__note">
        {before === null ? who : `您${basis === 'household' ? '家' : ''}签过第${before}版。${who}`}
      </View>
      <View className="acknowledgement-call__ways">
        {before !== null && (
          <SecondaryButton icon="diff" onPress={() => openChanges(conventionId)}>
            看看改了什么
          </SecondaryButton>
        )}
        <PrimaryButton icon="signature" onPress={() => openSign(conventionId)}>
          去签署
        </PrimaryButton>
      </View>
      <View className="acknowledgement-call__means">{signingMeans}</View>
    </Card>
  );
}

function Signed({ home, isHousehold }: { home: HomeToSign; isHousehold: boolean }) {
  const { signed, room } = home;
  if (!signed) return null;
  const { acknowledgementId, signer, edition, way, signedAt, onTablet } = signed;
  const by = acknowledgementId === null ? `由${signer}` : '';
  return (
    <View className="acknowledgement-call__signed">
      <StatusTag icon="circle-check" tone="success">
        {`已签署第${edition}版`}
      </StatusTag>
      <View className="acknowledgement-call__note">
        {`${isHousehold ? `${room}，` : ''}${dayAndTime(signedAt)}${by}${onTablet ? '现场' : ''}${signingWays[way]}`}
      </View>
      {acknowledgementId !== null && (
        <TextButton icon="receipt-text" onPress={() => openReceipt(acknowledgementId)}>
          查看回执
        </TextButton>
      )}
    </View>
  );
}
