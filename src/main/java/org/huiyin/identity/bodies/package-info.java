/** 集体提出单位: which bodies may propose under their own name, kept by the secretariats. */
package org.huiyin.identity.bodies;
