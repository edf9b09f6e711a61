/** What a version's page does besides: a walk through the passages on a topic. */
import { walkTopics } from './topics/walk.ts';

walkTopics();
