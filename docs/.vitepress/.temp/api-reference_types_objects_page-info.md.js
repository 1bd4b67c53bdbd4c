import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PageInfo","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/page-info.md","filePath":"api-reference/types/objects/page-info.md"}');
const _sfc_main = { name: "api-reference/types/objects/page-info.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="pageinfo" tabindex="-1">PageInfo <a class="header-anchor" href="#pageinfo" aria-label="Permalink to &quot;PageInfo&quot;">​</a></h1><p>Where a page lies in its list.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> PageInfo</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  endCursor</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  hasNextPage</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  hasPreviousPage</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  startCursor</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="end-cursor" tabindex="-1"><a href="#end-cursor"><code>PageInfo.endCursor</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#end-cursor" aria-label="Permalink to &quot;[\`PageInfo.endCursor\`](#end-cursor) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#end-cursor}&quot;">​</a></h3><p>Cursor of the last row; null where the page is empty.</p><h3 id="has-next-page" tabindex="-1"><a href="#has-next-page"><code>PageInfo.hasNextPage</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#has-next-page" aria-label="Permalink to &quot;[\`PageInfo.hasNextPage\`](#has-next-page) · [\`Boolean!\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#has-next-page}&quot;">​</a></h3><p>Whether more follows: read on with first and after: endCursor.</p><h3 id="has-previous-page" tabindex="-1"><a href="#has-previous-page"><code>PageInfo.hasPreviousPage</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#has-previous-page" aria-label="Permalink to &quot;[\`PageInfo.hasPreviousPage\`](#has-previous-page) · [\`Boolean!\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#has-previous-page}&quot;">​</a></h3><p>Whether something comes before: read back with last and before: startCursor.</p><h3 id="start-cursor" tabindex="-1"><a href="#start-cursor"><code>PageInfo.startCursor</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#start-cursor" aria-label="Permalink to &quot;[\`PageInfo.startCursor\`](#start-cursor) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#start-cursor}&quot;">​</a></h3><p>Cursor of the first row; null where the page is empty.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/batch-connection.html"><code>BatchConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/file-record-connection.html"><code>FileRecordConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/image-connection.html"><code>ImageConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-connection.html"><code>JobConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation-connection.html"><code>OperationConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/queue-entry-connection.html"><code>QueueEntryConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/result-connection.html"><code>ResultConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/user-connection.html"><code>UserConnection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/page-info.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pageInfo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pageInfo as default
};
