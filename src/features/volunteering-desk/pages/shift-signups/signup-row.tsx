import { signupStates } from '@/shared/volunteering/signup-life-cycle';
import type { CloudOutputs } from '@/src/platform/cloud';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';

export type SignupItem = CloudOutputs['volunteering']['shiftSignups']['items'][number];
export type ShiftOfDesk = CloudOutputs['volunteering']['shiftDetail'];

const ways = { self: '', leader: '负责人加入', walkIn: '现场加入', handOver: '邻居转让' } as const;

type SignupRowProps = { signup: SignupItem; onPress?: () => void };

/** One volunteer on the list, with all that whoever leads has to know. */
export function SignupRow({ signup, onPress }: SignupRowProps) {
  const { name, phone, age, isMinor, guardian, postName, number, state, way } = signup;
  const notes = [
    postName,
    phone || '没有电话',
    ...(age === null ? [] : [`${age} 岁`]),
    ...(guardian ? [`监护人 ${guardian}`] : []),
    ...(ways[way] ? [ways[way]] : []),
    ...(signup.reason ? [`原因：${signup.reason}`] : []),
  ];
  return (
    <ListItem
      icon="user"
      title={`${number}. ${name}`}
      note={notes.join('，')}
      tags={
        <>
          <StatusTag
            icon={state === 'confirmed' ? 'ticket-check' : 'hourglass'}
            tone={state === 'confirmed' ? 'success' : 'neutral'}
          >
            {state === 'offered' ? '等本人确认' : signupStates[state]}
          </StatusTag>
          {isMinor && (
            <StatusTag icon="baby" tone="warning">
              未成年
            </StatusTag>
          )}
          {signup.risksChanged && state === 'confirmed' && (
            <StatusTag icon="triangle-alert" tone="warning">
              还没看新的风险说明
            </StatusTag>
          )}
        </>
      }
      {...(onPress ? { onPress } : {})}
    />
  );
}
