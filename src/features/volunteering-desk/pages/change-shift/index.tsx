import { Page } from '@/src/ui/page/page';

export default function ChangeShiftPage() {
  return <Page title="修改班次">{null}</Page>;
}
