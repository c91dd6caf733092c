import { View } from '@tarojs/components';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { TextField } from '@/src/ui/text-field/text-field';
import '../shift-signups/add-volunteer.scss';
import { useRegister } from './use-register';

type Form = {
  name: string;
  phone: string;
  age: 'adult' | 'minor' | null;
  birthDate: string | null;
  agreed: boolean;
};

const empty: Form = { name: '', phone: '', age: null, birthDate: null, agreed: false };

const ages = [
  { value: 'adult' as const, label: '年满 18 周岁' },
  { value: 'minor' as const, label: '未满 18 周岁', note: '还要监护人同意，才能参加活动' },
];

/** By what people say of themselves. */
export function ByHand({ shiftId }: { shiftId: string | null }) {
  const [form, change, forget] = useDraft<Form>('register-volunteer', empty);
  const register = useRegister(shiftId);
  const { name, phone, age, birthDate, agreed } = form;
  const press = () => {
    if (name.trim().length < volunteerLimits.name.least) return tell('请填写真实姓名');
    if (age === null) return tell('请选择是不是年满 18 周岁');
    if (age === 'minor' && birthDate === null) return tell('请填写出生日期');
    if (!agreed) return tell('请确认本人愿意登记');
    register.run({ name, phone, adult: age === 'adult', birthDate });
    forget();
  };
  return (
    <View className="add-volunteer">
      <TextField
        label="真实姓名"
        value={name}
        onChange={(typed) => change({ name: typed })}
        maxLength={volunteerLimits.name.most}
        hint="印在服务证明上"
      />
      <TextField
        label="电话"
        type="phone"
        optional
        value={phone}
        onChange={(typed) => change({ phone: typed })}
      />
      <ChoiceGroup
        label="年龄"
        choices={ages}
        value={age}
        onChange={(chosen) => change({ age: chosen })}
      />
      {age === 'minor' && (
        <DateTimeField
          label="出生日期"
          withTime={false}
          value={birthDate === null ? null : startOfShanghaiDay(birthDate).toISOString()}
          earliest={startOfShanghaiDay(volunteerLimits.earliestBirthDate).toISOString()}
          latest={new Date().toISOString()}
          onChange={(instant) => change({ birthDate: shanghaiDay(instant) })}
        />
      )}
      <ManyChoices
        label="请勾选"
        choices={[{ value: 'agreed', label: '本人愿意登记为志愿者' }]}
        values={agreed ? ['agreed'] : []}
        onChange={(values) => change({ agreed: values.length > 0 })}
      />
      {register.failure && <Callout tone="danger">{register.failure.message}</Callout>}
      <PrimaryButton icon="circle-check" loading={register.isRunning} onPress={press}>
        登记
      </PrimaryButton>
    </View>
  );
}
