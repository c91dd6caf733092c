import { Page } from '@/src/ui/page/page';

export default function WriteActivityPage() {
  return <Page title="写志愿活动">{null}</Page>;
}
