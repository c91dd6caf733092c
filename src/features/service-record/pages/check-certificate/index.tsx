import { Page } from '@/src/ui/page/page';

export default function CheckCertificatePage() {
  return <Page title="核对服务证明">{null}</Page>;
}
