import { reviewAddress } from '@/shared/conventions/review/review-token';
import { appAddress } from '@/src/platform/app-address';
import { copyText } from '@/src/platform/copy-text';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { QrCode } from '@/src/ui/qr-code/qr-code';
import { Section } from '@/src/ui/section/section';

/** The link, shown this once: to be copied, or scanned by a reviewer who sits here. */
export function MadeLink({ token }: { token: string }) {
  const address = appAddress();
  const link =
    address === null ? token : `${address.replace(/\/$/, '')}/#/${reviewAddress}${token}`;
  return (
    <Section title="审核链接">
      <Callout tone="warning" title="现在就复制，离开页面就看不到了">
        {address === null
          ? '这里没有网页地址，请把下面的审核码发给审核人，在本小程序的网页版里打开。'
          : '为了安全，平台自己也不保存这个链接。没有复制到的，再生成一个就行。'}
      </Callout>
      <Card>
        <QrCode content={link} label="审核公约草案" />
      </Card>
      <PrimaryButton icon="copy" onPress={() => void copyText(link, '链接已复制')}>
        复制链接
      </PrimaryButton>
    </Section>
  );
}
