import { commonPartsOf } from '@/shared/hall/common-parts';
import { placeWords } from '@/shared/hall/place-words';
import { useMe } from '@/src/platform/use-me';

/** The words for places that people of the chosen community use, and the common parts it has. */
export function usePlaceWords() {
  const { data } = useMe();
  const kind = data?.community?.kind ?? 'compound';
  return { ...placeWords[kind], commonParts: commonPartsOf(kind) };
}
