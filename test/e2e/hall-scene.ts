import { DemoScene, openDemo } from './demo-scene';
import type { Visitor } from './visitor';

export { neighbour, visit } from './demo-scene';

/** The demonstration community, and one topic that a whole path is walked with. */
export class HallScene extends DemoScene {
  topicId = '';
  sessionId = '';

  static async open(): Promise<HallScene> {
    return new HallScene(await openDemo());
  }

  openTopic(visitor: Visitor): Promise<void> {
    return this.openPage(visitor, 'hall/pages/topic');
  }

  /** A page about the topic, as a link in a message opens it. */
  override openPage(
    visitor: Visitor,
    page: string,
    parameters = `topicId=${this.topicId}`,
  ): Promise<void> {
    return super.openPage(visitor, page, parameters);
  }
}
