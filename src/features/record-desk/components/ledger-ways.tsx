import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import {
  openBenefitsDesk,
  openCertificatesDesk,
  openCorrections,
  openObjections,
  openVolunteeringRules,
  openVolunteers,
} from '../record-desk-pages';

/** The ways to everything about minutes that were served, for those who keep the ledger; else nothing. */
export function LedgerWays() {
  if (!useMay('volunteering.keepLedger')) return null;
  return (
    <Section title="管理服务时长">
      <Card flush>
        <ListItem
          icon="pencil"
          title="时长更正"
          note="要由第二个人确认"
          onPress={openCorrections}
        />
        <ListItem icon="flag" title="公示异议" note="逐条公开答复" onPress={openObjections} />
        <ListItem
          icon="stamp"
          title="开具服务证明"
          note="核对、开具、作废，导出给民政系统"
          onPress={openCertificatesDesk}
        />
        <ListItem
          icon="users"
          title="志愿者"
          note="档案、培训、表彰和评价"
          onPress={openVolunteers}
        />
        <ListItem
          icon="gift"
          title="兑换管理"
          note="登记领取，设置兑换"
          onPress={openBenefitsDesk}
        />
        <ListItem
          icon="settings"
          title="志愿服务规则"
          note="公示天数、星级、证明上的联系方式"
          onPress={openVolunteeringRules}
        />
      </Card>
    </Section>
  );
}
