import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCertificateCode } from '@/shared/volunteering/certificates/certificate-code';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { canScan, scanCode } from '@/src/platform/scan-code';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { TextField } from '@/src/ui/text-field/text-field';
import { CertificatePaper } from '../../components/certificate-paper';
import { Validity } from '../../components/validity';

/**
 * Anyone who holds a certificate compares it with what was issued, without logging in. From its code
 * (`scene`, or the address in `q` when WeChat opens a scanned link), or typed.
 */
export default function CheckCertificatePage() {
  const [scene, link] = [usePageParameter('scene'), usePageParameter('q')];
  const given = scene || link;
  const [token, setToken] = useState(() => readCertificateCode(given));
  return (
    <Page title="核对服务证明">
      {token === null ? (
        <FindByCode isBroken={given !== ''} onFound={setToken} />
      ) : (
        <Checked token={token} onOther={() => setToken(null)} />
      )}
    </Page>
  );
}

function Checked({ token, onOther }: { token: string; onOther: () => void }) {
  const query = useQuery(cloud.volunteering.checkCertificate.queryOptions({ token }));
  return (
    <>
      <QueryView query={query}>
        {({ number, issuedAt, revokedAt, content }) => (
          <>
            <Validity number={number} revokedAt={revokedAt} />
            <CertificatePaper content={content} issued={{ number, issuedAt }} />
          </>
        )}
      </QueryView>
      <TextButton icon="search" onPress={onOther}>
        核对另一张证明
      </TextButton>
    </>
  );
}

type FindByCodeProps = { isBroken: boolean; onFound: (token: string) => void };

function FindByCode({ isBroken, onFound }: FindByCodeProps) {
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(isBroken);
  const look = (text: string) => {
    const token = readCertificateCode(text);
    setUnread(token === null);
    if (token !== null) onFound(token);
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== null) look(text);
  };
  return (
    <>
      <Callout tone="info" title="证明是真的吗">
        {canScan
          ? '扫证明上的二维码，或者输入它下面的核验码。'
          : '用手机的相机或微信扫证明上的二维码，或者输入它下面的核验码。'}
      </Callout>
      {canScan && (
        <PrimaryButton icon="scan-line" onPress={() => void scan()}>
          扫证明上的二维码
        </PrimaryButton>
      )}
      <TextField
        label="核验码"
        value={typed}
        onChange={setTyped}
        maxLength={300}
        placeholder="证明上的 22 位字母和数字"
        hint="区分大小写，空格不用管。"
        error={unread ? '没有认出核验码，请核对以后再输一次。' : undefined}
      />
      <SecondaryButton icon="search" disabled={typed.trim() === ''} onPress={() => look(typed)}>
        核对
      </SecondaryButton>
    </>
  );
}
