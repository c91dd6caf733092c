import { Page } from '@/src/ui/page/page';

export default function CertificatePage() {
  return <Page title="结果证书">{null}</Page>;
}
