import { useState } from 'react';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { Tabs } from '@/src/ui/tabs/tabs';
import { DeskGate } from '../../components/desk-gate';
import { ByHand } from './by-hand';
import { FromRegister } from './from-register';

const title = '代人登记志愿者';

const ways = [
  { value: 'register', word: '从名册里选' },
  { value: 'hand', word: '手工填写' },
] as const;

/** Registering somebody without a phone, who asked for it; the helper stands beside it by name. */
export default function RegisterVolunteerPage() {
  const shiftId = usePageParameter('shiftId');
  return (
    <DeskGate title={title} permission="volunteering.lead">
      <Register shiftId={shiftId || null} />
    </DeskGate>
  );
}

function Register({ shiftId }: { shiftId: string | null }) {
  const mayUseRegister = useMay('volunteering.registerOthers');
  const [way, choose] = useState<(typeof ways)[number]['value']>('register');
  const byHand = !mayUseRegister || way === 'hand';
  return (
    <Page title={title}>
      <Callout tone="info" icon="hand-heart">
        帮没有手机的人登记。请先问清本人愿意，登记人的名字会记在旁边。
      </Callout>
      {mayUseRegister && <Tabs label="怎样登记" tabs={ways} chosen={way} onChoose={choose} />}
      {byHand ? <ByHand shiftId={shiftId} /> : <FromRegister shiftId={shiftId} />}
    </Page>
  );
}
