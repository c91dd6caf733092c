import { Page } from '@/src/ui/page/page';

export default function ResultDeskPage() {
  return <Page title="结果和异议">{null}</Page>;
}
