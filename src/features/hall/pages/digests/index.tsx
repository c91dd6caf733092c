import { HallGate } from '../../components/hall-gate';

/** All weekly digests. */
export default function DigestsPage() {
  return <HallGate title="议事周报">{null}</HallGate>;
}
