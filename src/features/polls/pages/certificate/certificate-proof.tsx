import { View } from '@tarojs/components';
import { proofText } from '@/shared/polls/certificate-proof';
import { Card } from '@/src/ui/card/card';
import { QrCode } from '@/src/ui/qr-code/qr-code';
import { dayAndTime } from '@/src/ui/words/time';
import { Fingerprint } from '../../components/roll/fingerprint';
import type { Certificate } from '../../poll-types';

/** What the result can be checked against: the prints of roll and log, and the key that signs them. */
export function CertificateProof({ certificate }: { certificate: Certificate }) {
  const { rollRoot, rollVersion, head, logKey } = certificate;
  return (
    <Card>
      <View className="certificate__proof">
        <QrCode
          content={proofText(certificate)}
          label="名册指纹和票箱指纹，扫码可以和打印的证书比对"
          words=""
        />
        <Print name={`名册指纹（第 ${rollVersion} 版）`} hex={rollRoot} />
        <Print
          name="票箱指纹"
          hex={head.root}
          note={`记录共 ${head.treeSize} 条，${dayAndTime(head.time)} 签署`}
        />
        <Print name="签名公钥" hex={logKey} />
      </View>
    </Card>
  );
}

function Print({ name, hex, note }: { name: string; hex: string; note?: string }) {
  return (
    <View>
      <View className="certificate__print-name">{name}</View>
      <Fingerprint hex={hex} />
      {note && <View className="certificate__note">{note}</View>}
    </View>
  );
}
