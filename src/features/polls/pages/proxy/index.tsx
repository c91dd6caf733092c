import { Page } from '@/src/ui/page/page';

export default function ProxyPage() {
  return <Page title="代交委托书">{null}</Page>;
}
