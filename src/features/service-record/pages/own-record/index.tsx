import { Page } from '@/src/ui/page/page';

export default function OwnRecordPage() {
  return <Page title="我的服务记录">{null}</Page>;
}
