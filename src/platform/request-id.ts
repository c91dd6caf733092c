/**
 * A fresh id for one submission. It only has to be unlike every other id of the same person, because the
 * server looks ids up per person: it is no secret. WeChat has no synchronous `getRandomValues`, and waiting
 * for the asynchronous one between tap and storage could lose the tap; so time and two random parts serve.
 */
export function newRequestId(now: number = Date.now()): string {
  const part = () =>
    Math.floor(Math.random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  const random = part() + part() + part();
  const time = now.toString(16).padStart(12, '0');
  // The shape of a version-7 UUID: sortable by time, accepted wherever a UUID is asked for.
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
