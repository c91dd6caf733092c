import { Page } from '@/src/ui/page/page';

export default function CertificatesDeskPage() {
  return <Page title="开具服务证明">{null}</Page>;
}
