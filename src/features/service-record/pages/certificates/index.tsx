import { Page } from '@/src/ui/page/page';

export default function CertificatesPage() {
  return <Page title="服务证明">{null}</Page>;
}
