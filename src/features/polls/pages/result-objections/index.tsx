import { Page } from '@/src/ui/page/page';

export default function ResultObjectionsPage() {
  return <Page title="结果异议">{null}</Page>;
}
