import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Result","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/result.md","filePath":"api-reference/types/objects/result.md"}');
const _sfc_main = { name: "api-reference/types/objects/result.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h1><p>What a job found or made.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Result</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> implements</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Node</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  analysis</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PictureAnalysis</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  chartSharpness</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ChartSharpness</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  corrected</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Asset</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  correction</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ColorCorrection</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEAfter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DeltaESummary</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEAfterWhiteBalance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DeltaESummary</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEBefore</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DeltaESummary</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  detection</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ChartDetection</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  id</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  image</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Image</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  job</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Job</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  notes</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  patches</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PatchMeasurement</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  processingTimeMs</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  provenance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JSON</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  qualityScore</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  rating</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">QualityRating</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  thumbnail</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Asset</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  unevenLight</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">UnevenLight</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  warnings</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">QualityWarning</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="analysis" tabindex="-1"><a href="#analysis"><code>Result.analysis</code></a> · <a href="/api-reference/types/objects/picture-analysis.html"><code>PictureAnalysis</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#analysis" aria-label="Permalink to &quot;[\`Result.analysis\`](#analysis) · [\`PictureAnalysis\`](/api-reference/types/objects/picture-analysis) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#analysis}&quot;">​</a></h3><p>What the picture tells without a chart; for ANALYZE, null otherwise.</p><h3 id="chart-sharpness" tabindex="-1"><a href="#chart-sharpness"><code>Result.chartSharpness</code></a> · <a href="/api-reference/types/objects/chart-sharpness.html"><code>ChartSharpness</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#chart-sharpness" aria-label="Permalink to &quot;[\`Result.chartSharpness\`](#chart-sharpness) · [\`ChartSharpness\`](/api-reference/types/objects/chart-sharpness) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#chart-sharpness}&quot;">​</a></h3><p>How wide the edges of the patches are; null where there was no chart, or no contrast.</p><h3 id="corrected" tabindex="-1"><a href="#corrected"><code>Result.corrected</code></a> · <a href="/api-reference/types/objects/asset.html"><code>Asset</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#corrected" aria-label="Permalink to &quot;[\`Result.corrected\`](#corrected) · [\`Asset\`](/api-reference/types/objects/asset) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#corrected}&quot;">​</a></h3><p>The corrected picture; null for DETECT and ANALYZE.</p><h3 id="correction" tabindex="-1"><a href="#correction"><code>Result.correction</code></a> · <a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#correction" aria-label="Permalink to &quot;[\`Result.correction\`](#correction) · [\`ColorCorrection\`](/api-reference/types/objects/color-correction) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#correction}&quot;">​</a></h3><p>What was applied; null for DETECT and ANALYZE.</p><h3 id="created-at" tabindex="-1"><a href="#created-at"><code>Result.createdAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-at" aria-label="Permalink to &quot;[\`Result.createdAt\`](#created-at) · [\`DateTime!\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-at}&quot;">​</a></h3><p>When it was stored.</p><h3 id="delta-eafter" tabindex="-1"><a href="#delta-eafter"><code>Result.deltaEAfter</code></a> · <a href="/api-reference/types/objects/delta-esummary.html"><code>DeltaESummary</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-eafter" aria-label="Permalink to &quot;[\`Result.deltaEAfter\`](#delta-eafter) · [\`DeltaESummary\`](/api-reference/types/objects/delta-esummary) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#delta-eafter}&quot;">​</a></h3><p>CIEDE2000 measured again in the encoded output; null where nothing was corrected or there was no chart.</p><h3 id="delta-eafter-white-balance" tabindex="-1"><a href="#delta-eafter-white-balance"><code>Result.deltaEAfterWhiteBalance</code></a> · <a href="/api-reference/types/objects/delta-esummary.html"><code>DeltaESummary</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-eafter-white-balance" aria-label="Permalink to &quot;[\`Result.deltaEAfterWhiteBalance\`](#delta-eafter-white-balance) · [\`DeltaESummary\`](/api-reference/types/objects/delta-esummary) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#delta-eafter-white-balance}&quot;">​</a></h3><p>CIEDE2000 with nothing but white balance and exposure matched to the greys, predicted from the measured colours: what a matrix or a model must better. Null where there was no chart in the image itself.</p><h3 id="delta-ebefore" tabindex="-1"><a href="#delta-ebefore"><code>Result.deltaEBefore</code></a> · <a href="/api-reference/types/objects/delta-esummary.html"><code>DeltaESummary</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-ebefore" aria-label="Permalink to &quot;[\`Result.deltaEBefore\`](#delta-ebefore) · [\`DeltaESummary\`](/api-reference/types/objects/delta-esummary) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#delta-ebefore}&quot;">​</a></h3><p>CIEDE2000 as shot; null where there was no chart in the image itself.</p><h3 id="detection" tabindex="-1"><a href="#detection"><code>Result.detection</code></a> · <a href="/api-reference/types/objects/chart-detection.html"><code>ChartDetection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#detection" aria-label="Permalink to &quot;[\`Result.detection\`](#detection) · [\`ChartDetection\`](/api-reference/types/objects/chart-detection) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#detection}&quot;">​</a></h3><p>The chart in the image itself; null where there was none.</p><h3 id="id" tabindex="-1"><a href="#id"><code>Result.id</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#id" aria-label="Permalink to &quot;[\`Result.id\`](#id) · [\`ID!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#id}&quot;">​</a></h3><p>Global id.</p><h3 id="image" tabindex="-1"><a href="#image"><code>Result.image</code></a> · <a href="/api-reference/types/objects/image.html"><code>Image!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#image" aria-label="Permalink to &quot;[\`Result.image\`](#image) · [\`Image!\`](/api-reference/types/objects/image) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#image}&quot;">​</a></h3><p>The image that it is about.</p><h3 id="job" tabindex="-1"><a href="#job"><code>Result.job</code></a> · <a href="/api-reference/types/objects/job.html"><code>Job!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#job" aria-label="Permalink to &quot;[\`Result.job\`](#job) · [\`Job!\`](/api-reference/types/objects/job) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#job}&quot;">​</a></h3><p>The job that made it.</p><h3 id="notes" tabindex="-1"><a href="#notes"><code>Result.notes</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#notes" aria-label="Permalink to &quot;[\`Result.notes\`](#notes) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#notes}&quot;">​</a></h3><p>Set by people.</p><h3 id="patches" tabindex="-1"><a href="#patches"><code>Result.patches</code></a> · <a href="/api-reference/types/objects/patch-measurement.html"><code>[PatchMeasurement!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#patches" aria-label="Permalink to &quot;[\`Result.patches\`](#patches) · [\`[PatchMeasurement!]!\`](/api-reference/types/objects/patch-measurement) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#patches}&quot;">​</a></h3><p>The 24 patches in order; empty where there was no chart in the image itself.</p><h3 id="processing-time-ms" tabindex="-1"><a href="#processing-time-ms"><code>Result.processingTimeMs</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#processing-time-ms" aria-label="Permalink to &quot;[\`Result.processingTimeMs\`](#processing-time-ms) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#processing-time-ms}&quot;">​</a></h3><p>Milliseconds in the worker.</p><h3 id="provenance" tabindex="-1"><a href="#provenance"><code>Result.provenance</code></a> · <a href="/api-reference/types/scalars/json.html"><code>JSON!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#provenance" aria-label="Permalink to &quot;[\`Result.provenance\`](#provenance) · [\`JSON!\`](/api-reference/types/scalars/json) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#provenance}&quot;">​</a></h3><p>What made it: input sha256, options in force, reference or profile, versions. The same provenance gives the same bytes.</p><h3 id="quality-score" tabindex="-1"><a href="#quality-score"><code>Result.qualityScore</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#quality-score" aria-label="Permalink to &quot;[\`Result.qualityScore\`](#quality-score) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#quality-score}&quot;">​</a></h3><p>Set by people, 0 to 1.</p><h3 id="rating" tabindex="-1"><a href="#rating"><code>Result.rating</code></a> · <a href="/api-reference/types/enums/quality-rating.html"><code>QualityRating</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#rating" aria-label="Permalink to &quot;[\`Result.rating\`](#rating) · [\`QualityRating\`](/api-reference/types/enums/quality-rating) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#rating}&quot;">​</a></h3><p>By mean CIEDE2000; null without a chart.</p><h3 id="thumbnail" tabindex="-1"><a href="#thumbnail"><code>Result.thumbnail</code></a> · <a href="/api-reference/types/objects/asset.html"><code>Asset!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#thumbnail" aria-label="Permalink to &quot;[\`Result.thumbnail\`](#thumbnail) · [\`Asset!\`](/api-reference/types/objects/asset) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#thumbnail}&quot;">​</a></h3><p>WebP, longest side 400, of the corrected picture where there is one.</p><h3 id="uneven-light" tabindex="-1"><a href="#uneven-light"><code>Result.unevenLight</code></a> · <a href="/api-reference/types/objects/uneven-light.html"><code>UnevenLight</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#uneven-light" aria-label="Permalink to &quot;[\`Result.unevenLight\`](#uneven-light) · [\`UnevenLight\`](/api-reference/types/objects/uneven-light) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#uneven-light}&quot;">​</a></h3><p>How the light falls off over the chart; null where there was none in the image itself.</p><h3 id="warnings" tabindex="-1"><a href="#warnings"><code>Result.warnings</code></a> · <a href="/api-reference/types/enums/quality-warning.html"><code>[QualityWarning!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#warnings" aria-label="Permalink to &quot;[\`Result.warnings\`](#warnings) · [\`[QualityWarning!]!\`](/api-reference/types/enums/quality-warning) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#warnings}&quot;">​</a></h3><p>What may make the numbers less sure than they look.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><h3 id="node" tabindex="-1"><a href="/api-reference/types/interfaces/node.html"><code>Node</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "interface"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#node" aria-label="Permalink to &quot;[\`Node\`](/api-reference/types/interfaces/node) &lt;Badge type=&quot;info&quot; text=&quot;interface&quot; /&gt;&quot;">​</a></h3><p>Anything that can be fetched again by its id alone.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/queries/result.html"><code>result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/update-result.html"><code>updateResult</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/job.html"><code>Job</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/result-edge.html"><code>ResultEdge</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/result.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const result = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  result as default
};
