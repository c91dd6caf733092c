import { Page } from '@/src/ui/page/page';

export default function PromisesPage() {
  return <Page title="承诺公示板">{null}</Page>;
}
