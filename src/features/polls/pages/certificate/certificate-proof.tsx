import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { dayAndTime } from '@/src/ui/words/time';
import type { Certificate } from '../../poll-types';

/** What the result can be checked against: the prints of roll and log, and the key that signs them. */
export function CertificateProof({ certificate }: { certificate: Certificate }) {
  const { rollRoot, rollVersion, head, logKey } = certificate;
  return (
    <Card>
      <View className="certificate__proof">
        <Print name={`名册指纹（第 ${rollVersion} 版）`} hex={rollRoot} />
        <Print
          name="公开记录的指纹"
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
      <View className="certificate__print">{groupsOfFour(hex)}</View>
      {note && <View className="certificate__note">{note}</View>}
    </View>
  );
}

/** Hex as people compare it: four digits at a time. */
const groupsOfFour = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex;
