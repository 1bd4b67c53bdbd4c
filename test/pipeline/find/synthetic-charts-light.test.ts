import { LIGHT_SCENES } from './chart-scenes.ts';
import { testRendered } from './find-rendered.ts';

testRendered(LIGHT_SCENES);
