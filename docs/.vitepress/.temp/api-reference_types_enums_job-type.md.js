import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JobType","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/job-type.md","filePath":"api-reference/types/enums/job-type.md"}');
const _sfc_main = { name: "api-reference/types/enums/job-type.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="jobtype" tabindex="-1">JobType <a class="header-anchor" href="#jobtype" aria-label="Permalink to &quot;JobType&quot;">​</a></h1><p>What is done to an image.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> JobType</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ANALYZE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CORRECT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DETECT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DETECT_AND_CORRECT</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="analyze" tabindex="-1"><a href="#analyze"><code>JobType.ANALYZE</code></a> <a class="header-anchor" href="#analyze" aria-label="Permalink to &quot;[\`JobType.ANALYZE\`](#analyze) {#analyze}&quot;">​</a></h3><p>Measure without a chart: exposure, clipping, cast, sharpness, noise.</p><h3 id="correct" tabindex="-1"><a href="#correct"><code>JobType.CORRECT</code></a> <a class="header-anchor" href="#correct" aria-label="Permalink to &quot;[\`JobType.CORRECT\`](#correct) {#correct}&quot;">​</a></h3><p>Apply a correction: needs a reference image or a profile.</p><h3 id="detect" tabindex="-1"><a href="#detect"><code>JobType.DETECT</code></a> <a class="header-anchor" href="#detect" aria-label="Permalink to &quot;[\`JobType.DETECT\`](#detect) {#detect}&quot;">​</a></h3><p>Find the chart and measure it.</p><h3 id="detect-and-correct" tabindex="-1"><a href="#detect-and-correct"><code>JobType.DETECT_AND_CORRECT</code></a> <a class="header-anchor" href="#detect-and-correct" aria-label="Permalink to &quot;[\`JobType.DETECT_AND_CORRECT\`](#detect-and-correct) {#detect-and-correct}&quot;">​</a></h3><p>Find the chart in this very image and correct by it.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/batch.html"><code>Batch</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/create-batch-input.html"><code>CreateBatchInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/create-job-input.html"><code>CreateJobInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job.html"><code>Job</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/job-filter.html"><code>JobFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/preset.html"><code>Preset</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/save-preset-input.html"><code>SavePresetInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/job-type.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const jobType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  jobType as default
};
