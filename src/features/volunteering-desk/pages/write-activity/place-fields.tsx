import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { cloud } from '@/src/platform/cloud';
import { canLocate, locate } from '@/src/platform/locate';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormPart } from './form-part';

const none = 'none';

/** Where it is, and whom to ask. */
export function PlaceFields({ form, change, errorOf }: FormPart) {
  const { data: buildings = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  return (
    <>
      <TextField
        label="集合地点"
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={activityLimits.place.max}
        placeholder="例如：社区活动室门口"
        error={errorOf('activityPlaceLength')}
      />
      <SelectField
        label="主要在哪一栋"
        hint="统计时用，不确定可以不选"
        options={[
          { value: none, label: '不限哪一栋' },
          ...buildings.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.buildingId ?? none}
        onChange={(chosen) => change({ buildingId: chosen === none ? null : chosen })}
      />
      <TextField
        label="联系人和电话"
        value={form.contact}
        onChange={(contact) => change({ contact })}
        maxLength={activityLimits.contact.max}
        placeholder="例如：王师傅 021-55550000"
        hint="本社区的居民都能看到"
        error={errorOf('activityContactLength')}
      />
      <CheckInPlace form={form} change={change} errorOf={errorOf} />
    </>
  );
}

const step = 50;

/** Standing at the place, the organiser lets volunteers check in by where they are. */
function CheckInPlace({ form: { checkInPlace: place }, change, errorOf }: FormPart) {
  const [isLocating, setLocating] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!canLocate && place === null) return null;
  const take = async () => {
    setLocating(true);
    const found = await locate();
    setLocating(false);
    setFailed(found === null);
    if (!found) return;
    change({
      checkInPlace: {
        latitudeMillionths: Math.round(found.latitude * 1e6),
        longitudeMillionths: Math.round(found.longitude * 1e6),
        radiusMetres: place?.radiusMetres ?? 200,
      },
    });
  };
  const { min, max } = activityLimits.radiusMetres;
  return (
    <>
      {place && (
        <Card>
          <NumberStepper
            label="定位签到的范围"
            note={`离活动地点 ${place.radiusMetres} 米以内可以签到`}
            value={place.radiusMetres / step}
            min={min / step}
            max={max / step}
            unit="个 50 米"
            error={errorOf('checkInPlaceWrong')}
            onChange={(steps) => change({ checkInPlace: { ...place, radiusMetres: steps * step } })}
          />
          <TextButton icon="x" onPress={() => change({ checkInPlace: null })}>
            不用定位签到
          </TextButton>
        </Card>
      )}
      {canLocate && (
        <SecondaryButton icon="map-pinned" loading={isLocating} onPress={() => void take()}>
          {place ? '重新记下我站的位置' : '允许定位签到：记下我站的位置'}
        </SecondaryButton>
      )}
      {failed && (
        <Callout tone="warning">没有取到位置。请允许使用位置信息，站在活动地点再试。</Callout>
      )}
    </>
  );
}
