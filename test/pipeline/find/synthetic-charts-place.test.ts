import { CHART_SCENES, LIGHT_SCENES } from './chart-scenes.ts';
import { testRendered } from './find-rendered.ts';

testRendered(CHART_SCENES.filter((kind) => !LIGHT_SCENES.includes(kind)));
