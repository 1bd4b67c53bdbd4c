import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"createBatch","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/mutations/create-batch.md","filePath":"api-reference/operations/mutations/create-batch.md"}');
const _sfc_main = { name: "api-reference/operations/mutations/create-batch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="createbatch" tabindex="-1">createBatch <a class="header-anchor" href="#createbatch" aria-label="Permalink to &quot;createBatch&quot;">​</a></h1><p>Makes a job for each image and queues them all: at most as many as the tier allows (10,000 to 100,000), or else QUOTA_EXCEEDED. An image that is named twice gets one job. Should the server stop meanwhile, the batch is finished when it is back.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">createBatch</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  input</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">CreateBatchInput</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Batch</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="input" tabindex="-1"><a href="#input"><code>createBatch.input</code></a> · <a href="/api-reference/types/inputs/create-batch-input.html"><code>CreateBatchInput!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#input" aria-label="Permalink to &quot;[\`createBatch.input\`](#input) · [\`CreateBatchInput!\`](/api-reference/types/inputs/create-batch-input) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#input}&quot;">​</a></h3><p>The new batch.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="batch" tabindex="-1"><a href="/api-reference/types/objects/batch.html"><code>Batch</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#batch" aria-label="Permalink to &quot;[\`Batch\`](/api-reference/types/objects/batch) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>Many jobs made by one request.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/mutations/create-batch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createBatch as default
};
