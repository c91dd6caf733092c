import { Page } from '@/src/ui/page/page';

export default function PlanPromisePage() {
  return <Page title="公布执行计划">{null}</Page>;
}
