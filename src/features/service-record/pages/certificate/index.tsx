import { Page } from '@/src/ui/page/page';

export default function CertificatePage() {
  return <Page title="服务证明">{null}</Page>;
}
