import { placeWords } from '@/shared/hall/place-words';
import { useMe } from '@/src/platform/use-me';

/** The words for places that people of the chosen community use. */
export function usePlaceWords() {
  const { data } = useMe();
  return placeWords[data?.community?.kind ?? 'compound'];
}
