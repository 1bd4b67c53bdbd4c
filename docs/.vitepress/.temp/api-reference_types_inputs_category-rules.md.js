import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CategoryRules","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/category-rules.md","filePath":"api-reference/types/inputs/category-rules.md"}');
const _sfc_main = { name: "api-reference/types/inputs/category-rules.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="categoryrules" tabindex="-1">CategoryRules <a class="header-anchor" href="#categoryrules" aria-label="Permalink to &quot;CategoryRules&quot;">​</a></h1><p>What an image must have to be filed so: one of all these. Where several categories fit, a user&#39;s own come before those built in, camera models before keywords before extensions, longer rules before shorter ones.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> CategoryRules</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  cameraModels</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  extensions</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  keywords</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="camera-models" tabindex="-1"><a href="#camera-models"><code>CategoryRules.cameraModels</code></a> · <a href="/api-reference/types/scalars/string.html"><code>[String!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#camera-models" aria-label="Permalink to &quot;[\`CategoryRules.cameraModels\`](#camera-models) · [\`[String!]\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#camera-models}&quot;">​</a></h3><p>Such as EOS R5, whole words in any case; * at the end stands for the rest of a word; at most 200.</p><h3 id="extensions" tabindex="-1"><a href="#extensions"><code>CategoryRules.extensions</code></a> · <a href="/api-reference/types/scalars/string.html"><code>[String!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#extensions" aria-label="Permalink to &quot;[\`CategoryRules.extensions\`](#extensions) · [\`[String!]\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#extensions}&quot;">​</a></h3><p>Such as cr3, without the dot; at most 200.</p><h3 id="keywords" tabindex="-1"><a href="#keywords"><code>CategoryRules.keywords</code></a> · <a href="/api-reference/types/scalars/string.html"><code>[String!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#keywords" aria-label="Permalink to &quot;[\`CategoryRules.keywords\`](#keywords) · [\`[String!]\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#keywords}&quot;">​</a></h3><p>Found anywhere in filename or description, in any case; at most 200.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/save-category-input.html"><code>SaveCategoryInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/category-rules.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const categoryRules = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  categoryRules as default
};
