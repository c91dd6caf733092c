import { Page } from '@/src/ui/page/page';

export default function ObjectionsPage() {
  return <Page title="时长异议">{null}</Page>;
}
