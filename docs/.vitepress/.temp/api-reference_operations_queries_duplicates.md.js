import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"duplicates","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/queries/duplicates.md","filePath":"api-reference/operations/queries/duplicates.md"}');
const _sfc_main = { name: "api-reference/operations/queries/duplicates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="duplicates" tabindex="-1">duplicates <a class="header-anchor" href="#duplicates" aria-label="Permalink to &quot;duplicates&quot;">​</a></h1><p>Sets of the viewer&#39;s own images that are the same file or look alike, outside the trash, in an order that stays. Images that were dismissed together are never in one set.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">duplicates</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  after</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  first</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">50</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  similarity</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">0</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): [</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">DuplicateGroup</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!]!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="after" tabindex="-1"><a href="#after"><code>duplicates.after</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#after" aria-label="Permalink to &quot;[\`duplicates.after\`](#after) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#after}&quot;">​</a></h3><p>The cursor of the last group that is known already.</p><h3 id="first" tabindex="-1"><a href="#first"><code>duplicates.first</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#first" aria-label="Permalink to &quot;[\`duplicates.first\`](#first) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#first}&quot;">​</a></h3><p>At most 100.</p><h3 id="similarity" tabindex="-1"><a href="#similarity"><code>duplicates.similarity</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#similarity" aria-label="Permalink to &quot;[\`duplicates.similarity\`](#similarity) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#similarity}&quot;">​</a></h3><p>0: identical files; up to 11: also pictures so many of 64 bits apart. 10 finds what was resized, recompressed, cropped by 2 %, turned, mirrored or brightened.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="duplicategroup" tabindex="-1"><a href="/api-reference/types/objects/duplicate-group.html"><code>DuplicateGroup</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#duplicategroup" aria-label="Permalink to &quot;[\`DuplicateGroup\`](/api-reference/types/objects/duplicate-group) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt;&quot;">​</a></h3><p>Images that are the same file, or that look alike.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/queries/duplicates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const duplicates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  duplicates as default
};
