import { Page } from '@/src/ui/page/page';

export default function PromisePage() {
  return <Page title="执行进展">{null}</Page>;
}
