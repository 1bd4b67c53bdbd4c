import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"OperationType","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/operation-type.md","filePath":"api-reference/types/enums/operation-type.md"}');
const _sfc_main = { name: "api-reference/types/enums/operation-type.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="operationtype" tabindex="-1">OperationType <a class="header-anchor" href="#operationtype" aria-label="Permalink to &quot;OperationType&quot;">​</a></h1><p>What is done to many images at once.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> OperationType</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DUPLICATE_CLEANUP</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  IMPORT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ORGANIZE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROLLBACK</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="duplicate-cleanup" tabindex="-1"><a href="#duplicate-cleanup"><code>OperationType.DUPLICATE_CLEANUP</code></a> <a class="header-anchor" href="#duplicate-cleanup" aria-label="Permalink to &quot;[\`OperationType.DUPLICATE_CLEANUP\`](#duplicate-cleanup) {#duplicate-cleanup}&quot;">​</a></h3><p>Keep one of each set of duplicates.</p><h3 id="import" tabindex="-1"><a href="#import"><code>OperationType.IMPORT</code></a> <a class="header-anchor" href="#import" aria-label="Permalink to &quot;[\`OperationType.IMPORT\`](#import) {#import}&quot;">​</a></h3><p>Take in the pictures below one of the server&#39;s library roots.</p><h3 id="organize" tabindex="-1"><a href="#organize"><code>OperationType.ORGANIZE</code></a> <a class="header-anchor" href="#organize" aria-label="Permalink to &quot;[\`OperationType.ORGANIZE\`](#organize) {#organize}&quot;">​</a></h3><p>Move images into folders by rule.</p><h3 id="rollback" tabindex="-1"><a href="#rollback"><code>OperationType.ROLLBACK</code></a> <a class="header-anchor" href="#rollback" aria-label="Permalink to &quot;[\`OperationType.ROLLBACK\`](#rollback) {#rollback}&quot;">​</a></h3><p>Undo an earlier operation.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/start-operation-input.html"><code>StartOperationInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/operation-type.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const operationType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  operationType as default
};
