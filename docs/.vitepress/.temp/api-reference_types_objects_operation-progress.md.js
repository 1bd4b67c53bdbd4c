import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"OperationProgress","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/operation-progress.md","filePath":"api-reference/types/objects/operation-progress.md"}');
const _sfc_main = { name: "api-reference/types/objects/operation-progress.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="operationprogress" tabindex="-1">OperationProgress <a class="header-anchor" href="#operationprogress" aria-label="Permalink to &quot;OperationProgress&quot;">​</a></h1><p>Where an operation stands. The first event of a subscription is the state as it stands; sequence only grows; after the final event (COMPLETED, FAILED, CANCELLED) the stream completes.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> OperationProgress</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  at</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  operation</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Operation</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  progress</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  sequence</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  status</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobStatus</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="at" tabindex="-1"><a href="#at"><code>OperationProgress.at</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#at" aria-label="Permalink to &quot;[\`OperationProgress.at\`](#at) · [\`DateTime!\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#at}&quot;">​</a></h3><p>When it came to stand there.</p><h3 id="operation" tabindex="-1"><a href="#operation"><code>OperationProgress.operation</code></a> · <a href="/api-reference/types/objects/operation.html"><code>Operation!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#operation" aria-label="Permalink to &quot;[\`OperationProgress.operation\`](#operation) · [\`Operation!\`](/api-reference/types/objects/operation) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#operation}&quot;">​</a></h3><p>The operation, as it stands now.</p><h3 id="progress" tabindex="-1"><a href="#progress"><code>OperationProgress.progress</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#progress" aria-label="Permalink to &quot;[\`OperationProgress.progress\`](#progress) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#progress}&quot;">​</a></h3><p>0 to 100.</p><h3 id="sequence" tabindex="-1"><a href="#sequence"><code>OperationProgress.sequence</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#sequence" aria-label="Permalink to &quot;[\`OperationProgress.sequence\`](#sequence) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#sequence}&quot;">​</a></h3><p>Grows with each event; some numbers are skipped.</p><h3 id="status" tabindex="-1"><a href="#status"><code>OperationProgress.status</code></a> · <a href="/api-reference/types/enums/job-status.html"><code>JobStatus!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#status" aria-label="Permalink to &quot;[\`OperationProgress.status\`](#status) · [\`JobStatus!\`](/api-reference/types/enums/job-status) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#status}&quot;">​</a></h3><p>Where it stood.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/subscriptions/operation-progress.html"><code>operationProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "subscription"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/operation-progress.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const operationProgress = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  operationProgress as default
};
