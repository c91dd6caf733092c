import { HallGate } from '../../components/hall-gate';

/** What was decided in one week. */
export default function DigestPage() {
  return <HallGate title="议事周报">{null}</HallGate>;
}
